import type { KeyboardEvent } from 'react';
import { Button } from 'react-aria-components';
import { PurposeBox } from '../access/purpose-box.tsx';
import { readInput } from '../access/session.ts';
import type { Access } from '../access/use-viewer.ts';
import { useText } from '../language.tsx';
import { LanguageSwitch } from './language-switch.tsx';

interface UserBarProps extends Pick<Access, 'viewer' | 'leave'> {
  /** Called when a purpose is complete: whatever is read for one is put on record, so not at each letter. */
  onPurpose: () => void;
  /** True where a phone shows the bar, which a broader screen always does. */
  isOpen: boolean;
  setOpen: (isOpen: boolean) => void;
}

/** Shows who reads, which organizations they may see and for what purpose, and the language of the page. */
export function UserBar({ viewer, leave, onPurpose, isOpen, setOpen }: UserBarProps) {
  const text = useText();
  const scopes = viewer?.scopes.map(({ name }) => name).join(', ');
  const takeOnEnter = ({ key }: KeyboardEvent) => key === 'Enter' && onPurpose();
  return (
    <>
      <Button
        className="menu-button"
        aria-expanded={isOpen}
        aria-controls="user-bar"
        onPress={() => setOpen(!isOpen)}
      >
        {text('Tùy chọn', 'Options')}
      </Button>
      <div id="user-bar" className={isOpen ? 'user-bar open' : 'user-bar'}>
        <p title={scopes}>
          {viewer && (
            <>
              <strong>{viewer.name}</strong> ·{' '}
              {scopes || text('chưa được giao tổ chức nào', 'no organization yet')}
            </>
          )}
        </p>
        {/* biome-ignore lint/a11y/noStaticElementInteractions: the events are those of the input within */}
        <div onBlur={onPurpose} onKeyDown={takeOnEnter}>
          <PurposeBox isMissing={false} onPurpose={() => undefined} />
        </div>
        <a href="/">{text('Bàn truy vấn', 'Query workbench')}</a>
        <LanguageSwitch />
        {readInput('key') !== '' && <Button onPress={leave}>{text('Quên khóa', 'Forget key')}</Button>}
      </div>
    </>
  );
}
