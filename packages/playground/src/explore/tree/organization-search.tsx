import { useQuery } from '@tanstack/react-query';
import { useNavigate } from '@tanstack/react-router';
import { useDeferredValue, useState } from 'react';
import { ComboBox, Input, type Key, Label, ListBox, ListBoxItem, Popover, Text } from 'react-aria-components';
import { useText } from '../../language.tsx';
import { useDangbo } from '../dangbo.ts';
import { Failure } from '../failure.tsx';
import { useLabels } from '../use-labels.ts';
import { useView } from '../view.ts';
import { searchQuery } from './tree.queries.ts';

/** Finds an organization by its name or code, and opens it. */
export function OrganizationSearch() {
  const text = useText();
  const { organizationKindLabels } = useLabels();
  const navigate = useNavigate();
  const [typed, setTyped] = useState('');
  const words = useDeferredValue(typed.trim());
  const { data = [], error, isFetching, refetch } = useQuery(searchQuery(useDangbo(), words, useView()));

  const open = (code: Key | null) => {
    if (code === null) return;
    setTyped('');
    void navigate({ to: '/organization/$code', params: { code: String(code) } });
  };

  return (
    <>
      <ComboBox
        items={words === '' ? [] : data}
        inputValue={typed}
        onInputChange={setTyped}
        value={null}
        onChange={open}
        allowsEmptyCollection={typed.trim() !== ''}
        className="search"
      >
        <Label>{text('Tìm tổ chức theo tên hoặc mã', 'Find an organization by name or code')}</Label>
        <Input placeholder={text('Ví dụ: so tai chinh, DUK-07', 'Such as: so tai chinh, DUK-07')} />
        <Popover>
          <ListBox<(typeof data)[number]>
            renderEmptyState={() => (
              <p className="secondary">
                {isFetching
                  ? text('Đang tìm…', 'Searching…')
                  : text(
                      'Không có tổ chức nào như vậy vào ngày này.',
                      'There is no such organization on this day.',
                    )}
              </p>
            )}
          >
            {({ code, name, kind }) => (
              <ListBoxItem id={code} textValue={name}>
                <Text slot="label">{name}</Text>
                <Text slot="description">
                  {code} · {organizationKindLabels[kind]}
                </Text>
              </ListBoxItem>
            )}
          </ListBox>
        </Popover>
      </ComboBox>
      {error && <Failure error={error} retry={refetch} />}
    </>
  );
}
