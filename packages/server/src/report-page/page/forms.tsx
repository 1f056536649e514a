import { firstYear, lastYear } from '../../shared/year-range.ts';
import { pathOf, type ReportAddress } from '../address.ts';
import type { View } from './view.tsx';

/** A form that opens the report of another organization or other years; years that are left out are the usual ones. */
export function ChooseForm({ address, view: { say, language } }: { address?: ReportAddress; view: View }) {
  const year = { type: 'number', min: firstYear, max: lastYear } as const;
  return (
    <form className="choose" action="/report" method="get">
      <label>
        {say('Mã tổ chức', 'Organization code')}
        <input name="code" defaultValue={address?.code} required spellCheck={false} autoComplete="off" />
      </label>
      <label>
        {say('Từ năm', 'From')}
        <input name="from" defaultValue={address?.fromYear} {...year} />
      </label>
      <label>
        {say('Đến năm', 'To')}
        <input name="to" defaultValue={address?.toYear} {...year} />
      </label>
      {language !== 'vi' && <input type="hidden" name="lang" value={language} />}
      <button type="submit">{say('Xem báo cáo', 'Show the report')}</button>
    </form>
  );
}

/** A link to the same page in the other language. */
export function LanguageLink({ address }: { address: ReportAddress }) {
  const language = address.language === 'vi' ? 'en' : 'vi';
  return (
    <a href={pathOf({ ...address, language })} lang={language} hrefLang={language}>
      {language === 'en' ? 'English' : 'Tiếng Việt'}
    </a>
  );
}

/** A form that makes the browser forget the key. */
export const LeaveForm = ({ address, view: { say } }: { address: ReportAddress; view: View }) => (
  <form action="/report/session" method="post">
    <input type="hidden" name="to" value={pathOf(address)} />
    <button type="submit">{say('Quên khóa', 'Forget the key')}</button>
  </form>
);

interface KeyFormProps {
  /** The page to return to. */
  path: string;
  isWrong: boolean;
  view: View;
}

/** A form for an API key, where the server needs one. */
export const KeyForm = ({ path, isWrong, view: { say } }: KeyFormProps) => (
  <form className="key" action="/report/session" method="post">
    {isWrong && (
      <p role="alert">
        {say(
          'Khóa này không dùng được: sai, hết hạn hoặc đã bị thu hồi.',
          'This key does not work: it is wrong, expired or revoked.',
        )}
      </p>
    )}
    <label>
      {say('Khóa API', 'API key')}
      <input name="key" type="password" required autoComplete="off" spellCheck={false} />
    </label>
    <input type="hidden" name="to" value={path} />
    <button type="submit">{say('Vào', 'Enter')}</button>
    <p>
      {say(
        'Khóa do người quản trị cấp. Trình duyệt quên khóa khi đóng cửa sổ.',
        'Keys come from your administrator. The browser forgets this one when it is closed.',
      )}
    </p>
  </form>
);
