import './workers.ts';
import '@graphiql/react/style.css';
import './style.css';
import { StrictMode } from 'react';
import { createRoot } from 'react-dom/client';
import { ErrorBoundary } from './faults/error-boundary.tsx';
import { LanguageProvider } from './language.tsx';
import { Playground } from './playground.tsx';

const root = document.getElementById('root');
if (!root) throw new Error('index.html has no element with the id "root".');

createRoot(root).render(
  <StrictMode>
    <LanguageProvider>
      <ErrorBoundary>
        <Playground />
      </ErrorBoundary>
    </LanguageProvider>
  </StrictMode>,
);
