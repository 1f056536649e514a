import { pick, useGraphiQL, useGraphiQLActions } from '@graphiql/react';
import { type KeyboardEvent, useEffect, useRef } from 'react';
import { useLanguage } from '../language.tsx';
import { titleOfOperation } from '../library/examples.ts';

const steps: Record<string, (index: number, count: number) => number> = {
  ArrowRight: (index, count) => (index + 1) % count,
  ArrowLeft: (index, count) => (index - 1 + count) % count,
  Home: () => 0,
  End: (_index, count) => count - 1,
};

/** The open queries as tabs: arrow keys go from one to the next, and Delete closes one. */
export function Tabs() {
  const { text, language } = useLanguage();
  const { addTab, changeTab, closeTab } = useGraphiQLActions();
  const { tabs, activeTabIndex } = useGraphiQL(pick('tabs', 'activeTabIndex'));
  const titleOf = (title: string) => (title === '<untitled>' ? text('Chưa có tên', 'Untitled') : title);
  const active = tabs[activeTabIndex];
  const activeTab = useRef<HTMLButtonElement>(null);
  const { id: activeId, title: activeTitle } = active ?? {};

  // biome-ignore lint/correctness/useExhaustiveDependencies: another tab may be out of sight where there are many, and a name that comes later makes it wider
  useEffect(
    () => activeTab.current?.scrollIntoView({ block: 'nearest', inline: 'nearest' }),
    [activeId, activeTitle],
  );

  function follow(event: KeyboardEvent<HTMLDivElement>) {
    const step = steps[event.key];
    if (step) {
      event.preventDefault();
      const next = step(activeTabIndex, tabs.length);
      changeTab(next);
      event.currentTarget.querySelectorAll<HTMLElement>('[role=tab]')[next]?.focus();
    } else if (event.key === 'Delete' && tabs.length > 1) closeTab(activeTabIndex);
  }

  return (
    <div className="tabs">
      <div role="tablist" aria-label={text('Các truy vấn đang mở', 'Open queries')} onKeyDown={follow}>
        {tabs.map(({ id, title }, index) => (
          <button
            key={id}
            ref={index === activeTabIndex ? activeTab : null}
            type="button"
            role="tab"
            id={`tab-${id}`}
            aria-selected={index === activeTabIndex}
            aria-controls="open-query"
            tabIndex={index === activeTabIndex ? 0 : -1}
            onClick={() => changeTab(index)}
            title={titleOfOperation(titleOf(title), language)}
          >
            {titleOf(title)}
          </button>
        ))}
      </div>
      <button type="button" onClick={addTab} aria-label={text('+ Thẻ mới', '+ New tab')}>
        + <span className="on-desk">{text('Thẻ mới', 'New tab')}</span>
      </button>
      {tabs.length > 1 && active && (
        <button
          type="button"
          onClick={() => closeTab(activeTabIndex)}
          aria-label={text(`Đóng thẻ ${titleOf(active.title)}`, `Close the tab ${titleOf(active.title)}`)}
        >
          × <span className="on-desk">{text('Đóng thẻ', 'Close tab')}</span>
        </button>
      )}
    </div>
  );
}
