import { QueryClientProvider } from '@tanstack/react-query';
import { RouterProvider } from '@tanstack/react-router';
import { useState } from 'react';
import { I18nProvider } from 'react-aria-components';
import { flushSync } from 'react-dom';
import { KeyForm } from '../access/key-form.tsx';
import { readInput } from '../access/session.ts';
import { useViewer } from '../access/use-viewer.ts';
import { useLanguage } from '../language.tsx';
import { createExplorerClient, createQueryClient, DangboContext, PurposeContext } from './dangbo.ts';
import { router } from './router.tsx';
import { UserBar } from './user-bar.tsx';

/** The explorer: the user and their purpose, and the page of the URL. */
export function Explorer() {
  const { viewer, wants, fetch, enter, dismiss, leave } = useViewer();
  const { language, text } = useLanguage();
  const [keysEntered, setKeysEntered] = useState(0);
  const [purpose, setPurpose] = useState(readPurpose);
  const [isBarOpen, setBarOpen] = useState(false);

  const enterKey = (key: string) => {
    enter(key);
    setKeysEntered((count) => count + 1);
  };
  const askForPurpose = () => {
    // A box that a phone hides cannot take the focus before it is drawn.
    flushSync(() => setBarOpen(true));
    document.getElementsByName('purpose')[0]?.focus();
  };

  return (
    // Both write dates as dd/mm/yyyy.
    <I18nProvider locale={language === 'vi' ? 'vi-VN' : 'en-GB'}>
      <a className="skip-link" href="#content">
        {text('Đến nội dung', 'Skip to the content')}
      </a>
      <UserBar
        viewer={viewer}
        leave={leave}
        onPurpose={() => setPurpose(readPurpose())}
        isOpen={isBarOpen}
        setOpen={setBarOpen}
      />
      <PurposeContext value={{ purpose, askForPurpose }}>
        {/* With another key everything is read again. */}
        <Pages key={keysEntered} fetch={fetch} />
      </PurposeContext>
      {wants && <KeyForm wants={wants} enter={enterKey} dismiss={dismiss} />}
    </I18nProvider>
  );
}

function Pages({ fetch }: { fetch: typeof globalThis.fetch }) {
  const [dangbo] = useState(() => createExplorerClient(fetch));
  const [queries] = useState(createQueryClient);
  return (
    <QueryClientProvider client={queries}>
      <DangboContext value={dangbo}>
        <RouterProvider router={router} />
      </DangboContext>
    </QueryClientProvider>
  );
}

const readPurpose = () => readInput('purpose').trim();
