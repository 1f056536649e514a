import './style/explorer.css';
import { StrictMode } from 'react';
import { createRoot } from 'react-dom/client';
import { LanguageProvider } from '../language.tsx';
import { Explorer } from './explorer.tsx';

const root = document.getElementById('root');
if (!root) throw new Error('explore.html has no element with the id "root".');

createRoot(root).render(
  <StrictMode>
    <LanguageProvider>
      <Explorer />
    </LanguageProvider>
  </StrictMode>,
);
