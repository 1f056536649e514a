import { useGraphiQL } from '@graphiql/react';
import { useState } from 'react';
import { Button } from 'react-aria-components/Button';
import { ComboBox } from 'react-aria-components/ComboBox';
import { Input } from 'react-aria-components/Input';
import { Label } from 'react-aria-components/Label';
import { ListBox, ListBoxItem } from 'react-aria-components/ListBox';
import { Popover } from 'react-aria-components/Popover';
import { useLanguage } from '../language.tsx';
import type { FieldProperties } from './field-properties.ts';
import type { OrganizationChoice } from './organization-choices.ts';
import { selectOnFocus } from './select-on-focus.ts';
import { useOrganizations } from './use-organizations.ts';

const titleOf = ({ code, name }: OrganizationChoice) => `${code} – ${name}`;

/** A box to choose an organization by typing its code or words of its name, with or without accents. */
export function OrganizationPicker({ input, label, describedBy, value, setValue }: FieldProperties) {
  const { text } = useLanguage();
  const property = input.selects ?? 'code';
  const current = typeof value === 'string' ? value : '';
  /** The text that the user is typing; undefined while the box shows the chosen organization. */
  const [typed, setTyped] = useState<string>();
  // What was refused for one query, or before a choice, says nothing of another.
  const place = useGraphiQL(
    ({ tabs, activeTabIndex, operationName }) => `${tabs[activeTabIndex]?.id} ${operationName} ${current}`,
  );
  /** A text that was left in the box and chose nothing, and where. */
  const [refused, setRefused] = useState<{ text: string; place: string }>();
  const { found: known } = useOrganizations({ search: '', [property]: current });
  const { found, isLost } = useOrganizations(
    typed === undefined ? undefined : { search: typed, code: typed.trim() },
  );
  const isCurrent = (choice: OrganizationChoice) => choice[property] === current;
  // What was found before the choice names it until its own lookup is answered.
  const chosen = known.find(isCurrent) ?? found.find(isCurrent);
  const title = chosen ? titleOf(chosen) : current;

  return (
    <ComboBox<OrganizationChoice>
      className="organization-picker"
      aria-describedby={describedBy}
      items={typed === undefined ? known : found}
      inputValue={typed ?? title}
      onInputChange={(next) => {
        if (next === (typed ?? title)) return;
        setTyped(next);
        setRefused(undefined);
      }}
      // Known before the organization is: a key that comes later would close the list under the user's hands.
      selectedKey={current || null}
      onSelectionChange={(key) => {
        if (key === null) return;
        // Both at once: a text that changes later would open the list again.
        setValue(String(key));
        setTyped(undefined);
        setRefused(undefined);
      }}
      onBlur={() => {
        // A code that is typed in full is a choice.
        const exact = found.find(({ code }) => code.toLowerCase() === typed?.trim().toLowerCase());
        if (exact) setValue(exact[property]);
        // Anything else chooses nothing, and the title of the choice comes back. Choosing the line that is chosen
        // already writes its title after the choice.
        else if (typed?.trim() && typed !== title) setRefused({ text: typed.trim(), place });
        setTyped(undefined);
      }}
      allowsCustomValue
      allowsEmptyCollection
    >
      <Label>{label}</Label>
      <div className="organization-picker-box">
        <Input placeholder={text('Gõ mã hoặc tên tổ chức', 'Type a code or a name')} {...selectOnFocus} />
        <Button aria-label={text('Mở danh sách', 'Open the list')}>
          <svg viewBox="0 0 10 6" width="10" height="6" fill="currentColor" aria-hidden="true">
            <path d="M0 0h10L5 6z" />
          </svg>
        </Button>
      </div>
      <small role="status">
        {refused?.place === place &&
          text(
            `Chưa chọn tổ chức nào theo “${refused.text}”; hãy chọn một dòng trong danh sách.`,
            `“${refused.text}” chose no organization; choose a line of the list.`,
          )}
      </small>
      <Popover className="organization-popover">
        <ListBox<OrganizationChoice>
          renderEmptyState={() =>
            isLost
              ? text('Không đọc được danh sách; máy chủ không trả lời.', 'The list cannot be read.')
              : text('Không có tổ chức nào như vậy.', 'There is no such organization.')
          }
        >
          {(choice) => (
            <ListBoxItem id={choice[property]} textValue={titleOf(choice)}>
              {titleOf(choice)}
            </ListBoxItem>
          )}
        </ListBox>
      </Popover>
    </ComboBox>
  );
}
