import { DangboError } from '@dangbo/sdk';
import { clientErrorLabels as en } from '@dangbo/sdk/labels/en/system';
import { clientErrorLabels as vi } from '@dangbo/sdk/labels/vi/system';
import { Button } from 'react-aria-components';
import { type ChooseText, type Language, useLanguage } from '../language.tsx';

/** Says what failed, in a sentence, and lets the reader try again. */
export function Failure({ error, retry }: { error: unknown; retry: () => unknown }) {
  const { language, text } = useLanguage();
  const { code, requestId } = error instanceof DangboError ? error : {};
  const isKeyMissing = code === 'UNAUTHENTICATED';
  return (
    <div className="message" role="alert">
      <p>{sentenceFor(error, language, text)}</p>
      {requestId !== undefined && !isKeyMissing && (
        <p className="secondary">
          {text('Mã yêu cầu để báo người quản trị', 'Request id for the administrator')}:{' '}
          <code>{requestId}</code>
        </p>
      )}
      <Button onPress={() => void retry()}>
        {isKeyMissing ? text('Nhập khóa', 'Enter a key') : text('Thử lại', 'Try again')}
      </Button>
    </div>
  );
}

function sentenceFor(error: unknown, language: Language, text: ChooseText): string {
  if (!(error instanceof DangboError)) {
    return text(
      'Trang gặp lỗi không lường trước; hãy tải lại trang.',
      'The page failed unexpectedly; please reload it.',
    );
  }
  // The server's own words for these two are about fields and headers.
  if (error.code === 'UNAUTHENTICATED') {
    return text('Máy chủ cần biết bạn là ai.', 'The server needs to know who you are.');
  }
  if (error.code === 'FORBIDDEN') {
    return text(
      'Tài khoản của bạn không được xem phần này; hãy đề nghị người quản trị cấp quyền.',
      'Your account may not see this part; ask your administrator for access.',
    );
  }
  const labels: Readonly<Record<string, string>> = language === 'vi' ? vi : en;
  return error.messages?.[language] ?? labels[error.code] ?? error.message;
}
