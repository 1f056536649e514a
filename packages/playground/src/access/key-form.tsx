import { type FormEvent, useEffect, useRef } from 'react';
import { useText } from '../language.tsx';
import type { Access } from './use-viewer.ts';

/** A form for an API key, shown as long as the server requires one. */
export function KeyForm({ wants, enter, dismiss }: Pick<Access, 'wants' | 'enter' | 'dismiss'>) {
  const text = useText();
  const dialog = useRef<HTMLDialogElement>(null);
  useEffect(() => dialog.current?.showModal(), []);

  function submit(event: FormEvent<HTMLFormElement>) {
    event.preventDefault();
    enter(String(new FormData(event.currentTarget).get('key')).trim());
  }

  return (
    <dialog ref={dialog} className="key-form" onClose={dismiss} aria-labelledby="key-form-title">
      <form onSubmit={submit}>
        <h2 id="key-form-title">
          {text('Máy chủ cần biết bạn là ai', 'The server needs to know who you are')}
        </h2>
        {wants === 'other key' && (
          <p role="alert">
            {text(
              'Khóa này không dùng được: sai, hết hạn hoặc đã bị thu hồi.',
              'This key does not work: it is wrong, expired or revoked.',
            )}
          </p>
        )}
        <label>
          {text('Khóa API', 'API key')}
          <input name="key" type="password" required autoComplete="off" spellCheck={false} />
        </label>
        <button type="submit">{text('Vào', 'Enter')}</button>
        <p>
          {text(
            'Khóa do người quản trị cấp. Trình duyệt quên khóa khi đóng cửa sổ này.',
            'Keys come from your administrator. The browser forgets this one when the window is closed.',
          )}
        </p>
      </form>
    </dialog>
  );
}
