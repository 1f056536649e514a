import { useCallback, useEffect, useState } from 'react';
import { askServer } from './ask-server.ts';
import { session } from './session.ts';
import { readViewer, type Viewer } from './viewer.ts';

/** Who uses the playground, and the ways in and out. */
export interface Access {
  viewer: Viewer | undefined;
  /** Whether the server wants a key, or another than it was given. */
  wants: 'key' | 'other key' | undefined;
  /** Another function after each change of the key: what was read with the one before may be read anew. */
  fetch: typeof fetch;
  enter(key: string): void;
  /** Goes on without a key, until the server asks again. */
  dismiss(): void;
  leave(): void;
}

const wanted = () => (session.key ? 'other key' : 'key');

/** Asks the server who the user is at the start and with each new key, and notes when it wants a key. */
export function useViewer(): Access {
  const [attempt, setAttempt] = useState(0);
  const [viewer, setViewer] = useState<Viewer>();
  const [wants, setWants] = useState<Access['wants']>();

  // biome-ignore lint/correctness/useExhaustiveDependencies: each attempt asks anew
  useEffect(() => {
    let current = true;
    const show = (answer: Viewer | 'unknown' | undefined) => {
      if (!current) return;
      setWants(answer === 'unknown' ? wanted() : undefined);
      setViewer(answer === 'unknown' ? undefined : answer);
    };
    readViewer().then(show, () => show(undefined));
    return () => {
      current = false;
    };
  }, [attempt]);

  // biome-ignore lint/correctness/useExhaustiveDependencies: each attempt asks anew
  const fetch = useCallback<Access['fetch']>(
    async (input, init) => {
      const { key } = session;
      const response = await askServer(input, init);
      if (response.status === 401 && key === session.key) setWants(wanted());
      return response;
    },
    [attempt],
  );

  return {
    viewer,
    wants,
    fetch,
    enter: (key) => {
      session.key = key;
      setAttempt((count) => count + 1);
    },
    dismiss: () => setWants(undefined),
    leave: () => {
      session.key = '';
      // Answers that were shown go with the key.
      location.reload();
    },
  };
}
