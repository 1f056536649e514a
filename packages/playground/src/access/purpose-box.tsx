import { useText } from '../language.tsx';
import { readInput, shortestPurpose, storeInput } from './session.ts';

interface Properties {
  /** True where the last response lacks data for want of a purpose. */
  isMissing: boolean;
  /** Called when a purpose is typed. */
  onPurpose: () => void;
}

/** The box for the purpose of the user, which the audit records with every reading of sensitive data. */
export function PurposeBox({ isMissing, onPurpose }: Properties) {
  const text = useText();
  return (
    <div className="purpose-box">
      <label>
        {text('Mục đích', 'Purpose')}
        <input
          name="purpose"
          defaultValue={readInput('purpose')}
          onChange={({ target }) => {
            storeInput('purpose', target.value);
            onPurpose();
          }}
          minLength={shortestPurpose}
          maxLength={200}
          aria-invalid={isMissing}
          aria-describedby={isMissing ? 'purpose-missing' : undefined}
          placeholder={text('Ví dụ: rà soát hồ sơ đảng viên', 'For example: review of member records')}
        />
      </label>
      {isMissing && (
        <span id="purpose-missing" role="alert">
          {text(
            'Cần ghi mục đích (ít nhất 3 ký tự) để xem dữ liệu nhạy cảm, rồi chạy lại.',
            'State a purpose (at least 3 characters) to see sensitive data, and run again.',
          )}
        </span>
      )}
    </div>
  );
}
