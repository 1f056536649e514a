import { useCallback, useEffect, useState } from 'react';
import { type Language, useLanguage } from '../language.tsx';
import { useLatest } from '../use-latest.ts';
import { readInput, sendRequest, storeInput } from './session.ts';
import query from './viewer.graphql?raw';

/** The user, and the organizations that they may see. */
interface Viewer {
  name: string;
  scopes: { name: string }[];
}

/** The user of the playground, and the actions to sign in and out. */
export type Access = ReturnType<typeof useViewer>;

const wanted = () => (readInput('key') ? 'other key' : 'key');

/** Reads the user at the start and with each new key, and notes when the server requires a key. */
export function useViewer() {
  // Read at each request, so that another language needs no new fetcher, which would read the schema again.
  const languageNow = useLatest(useLanguage().language);
  const [attempt, setAttempt] = useState(0);
  const [viewer, setViewer] = useState<Viewer>();
  const [wants, setWants] = useState<'key' | 'other key'>();

  // biome-ignore lint/correctness/useExhaustiveDependencies: each attempt reads again
  useEffect(() => {
    let current = true;
    const show = (answer: Viewer | 'unknown' | undefined) => {
      if (!current) return;
      setWants(answer === 'unknown' ? wanted() : undefined);
      setViewer(answer === 'unknown' ? undefined : answer);
    };
    readViewer(languageNow.current).then(show, () => show(undefined));
    return () => {
      current = false;
    };
  }, [attempt]);

  // biome-ignore lint/correctness/useExhaustiveDependencies: each attempt reads again
  const fetch = useCallback<typeof globalThis.fetch>(
    async (input, init) => {
      const key = readInput('key');
      const response = await sendRequest(input, init, languageNow.current);
      if (response.status === 401 && key === readInput('key')) setWants(wanted());
      return response;
    },
    [attempt],
  );

  return {
    viewer,
    /** Set where the server requires a key, or another one. */
    wants,
    /** A new function after each change of the key, so that the schema is read again. */
    fetch,
    enter: (key: string) => {
      storeInput('key', key);
      setAttempt((count) => count + 1);
    },
    /** Continues without a key, until the server requires one again. */
    dismiss: () => setWants(undefined),
    leave: () => {
      storeInput('key', '');
      // Responses on the page disappear with the key.
      location.reload();
    },
  };
}

/** Reads the user from the server: `unknown` where it requires authentication, undefined without data. */
async function readViewer(language: Language): Promise<Viewer | 'unknown' | undefined> {
  const init = {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({ query }),
  };
  const response = await sendRequest('/graphql', init, language);
  if (response.status === 401) return 'unknown';
  const { data } = (await response.json()) as { data?: { viewer: Viewer } };
  return data?.viewer;
}
