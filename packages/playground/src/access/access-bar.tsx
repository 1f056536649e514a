import { useState } from 'react';
import { useText } from '../language.tsx';
import logo from '../logo.svg';
import { PageSettings } from '../workbench/page-settings.tsx';
import { PurposeBox } from './purpose-box.tsx';
import { readInput } from './session.ts';
import type { Access } from './use-viewer.ts';

interface Properties extends Pick<Access, 'viewer' | 'leave'> {
  isPurposeMissing: boolean;
  onPurpose: () => void;
}

/** Shows the user, their organizations and the purpose, and the settings of the page; the last two on demand on a phone. */
export function AccessBar({ viewer, leave, isPurposeMissing, onPurpose }: Properties) {
  const text = useText();
  const [isOpen, setOpen] = useState(false);
  const scopes = viewer?.scopes.map(({ name }) => name).join(', ');
  return (
    <header className="access-bar">
      <h1>
        <img src={logo} alt="" width="24" height="24" />
        dangbo
      </h1>
      <p title={scopes}>
        {viewer && (
          <>
            <strong>{viewer.name}</strong>
            <span className="access-scopes">
              {' · '}
              {scopes || text('chưa được giao tổ chức nào', 'no organization yet')}
            </span>
          </>
        )}
      </p>
      <button
        type="button"
        className="on-phone"
        aria-expanded={isOpen}
        aria-controls="access-tools"
        onClick={() => setOpen(!isOpen)}
      >
        {text('Cài đặt', 'Settings')}
      </button>
      <div className="access-tools" id="access-tools">
        <PurposeBox isMissing={isPurposeMissing} onPurpose={onPurpose} />
        <PageSettings />
        {readInput('key') !== '' && (
          <button type="button" onClick={leave}>
            {text('Quên khóa', 'Forget key')}
          </button>
        )}
      </div>
    </header>
  );
}
