import { useGraphiQL, useGraphiQLActions } from '@graphiql/react';
import { useLanguage } from '../language.tsx';

/** The language and the colours of the page. */
export function PageSettings() {
  const { language, setLanguage, text } = useLanguage();
  const theme = useGraphiQL((state) => state.theme);
  const { setTheme } = useGraphiQLActions();
  return (
    <div className="page-settings">
      <a href="/explore">{text('Tra cứu tổ chức đảng', 'Browse the organizations')}</a>
      <label>
        {text('Ngôn ngữ', 'Language')}
        <select value={language} onChange={({ target }) => setLanguage(target.value === 'en' ? 'en' : 'vi')}>
          <option value="vi" lang="vi">
            Tiếng Việt
          </option>
          <option value="en" lang="en">
            English
          </option>
        </select>
      </label>
      <label>
        {text('Màu', 'Colours')}
        <select
          value={theme ?? ''}
          onChange={({ target: { value } }) => setTheme(value === 'light' || value === 'dark' ? value : null)}
        >
          <option value="">{text('Theo máy', 'As the system')}</option>
          <option value="light">{text('Sáng', 'Light')}</option>
          <option value="dark">{text('Tối', 'Dark')}</option>
        </select>
      </label>
    </div>
  );
}
