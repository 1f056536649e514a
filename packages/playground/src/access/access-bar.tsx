import { readInput, shortestPurpose, storeInput } from './session.ts';
import type { Access } from './use-viewer.ts';

/** Shows the user, their organizations and the purpose. */
export function AccessBar({ viewer, leave }: Pick<Access, 'viewer' | 'leave'>) {
  const scopes = viewer?.scopes.map(({ name }) => name).join(', ');
  return (
    <header className="access-bar">
      <p title={scopes}>
        {viewer && (
          <>
            <strong>{viewer.name}</strong> · {scopes || 'chưa được giao tổ chức nào / no organization yet'}
          </>
        )}
      </p>
      <label>
        Mục đích <small lang="en">Purpose</small>
        <input
          name="purpose"
          defaultValue={readInput('purpose')}
          onChange={({ target }) => storeInput('purpose', target.value)}
          minLength={shortestPurpose}
          maxLength={200}
          placeholder="Ví dụ: rà soát hồ sơ đảng viên"
        />
      </label>
      {readInput('key') !== '' && (
        <button type="button" onClick={leave}>
          Quên khóa <small lang="en">Forget key</small>
        </button>
      )}
    </header>
  );
}
