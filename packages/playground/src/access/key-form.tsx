import { type FormEvent, useEffect, useRef } from 'react';
import type { Access } from './use-viewer.ts';

/** A form for an API key, shown as long as the server requires one. */
export function KeyForm({ wants, enter, dismiss }: Pick<Access, 'wants' | 'enter' | 'dismiss'>) {
  const dialog = useRef<HTMLDialogElement>(null);
  useEffect(() => dialog.current?.showModal(), []);

  function submit(event: FormEvent<HTMLFormElement>) {
    event.preventDefault();
    enter(String(new FormData(event.currentTarget).get('key')).trim());
  }

  return (
    <dialog ref={dialog} className="key-form" onClose={dismiss} aria-labelledby="key-form-title">
      <form onSubmit={submit}>
        <h1 id="key-form-title">
          Máy chủ cần biết bạn là ai <small lang="en">The server needs to know who you are</small>
        </h1>
        {wants === 'other key' && (
          <p role="alert">
            Khóa này không dùng được: sai, hết hạn hoặc đã bị thu hồi.{' '}
            <small lang="en">This key does not work: it is wrong, expired or revoked.</small>
          </p>
        )}
        <label>
          <span>
            Khóa API <small lang="en">API key</small>
          </span>
          <input name="key" type="password" required autoComplete="off" spellCheck={false} />
        </label>
        <button type="submit">
          Vào <small lang="en">Enter</small>
        </button>
        <p>
          Khóa do người quản trị cấp. Trình duyệt quên khóa khi đóng cửa sổ này.{' '}
          <small lang="en">
            Keys come from your administrator. The browser forgets this one when the window is closed.
          </small>
        </p>
      </form>
    </dialog>
  );
}
