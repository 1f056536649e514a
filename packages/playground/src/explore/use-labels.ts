import * as en from '@dangbo/sdk/labels/en';
import * as vi from '@dangbo/sdk/labels/vi';
import { useLanguage } from '../language.tsx';

/** The labels of all enum values. */
export type Labels = typeof vi;

/** The labels of all enum values, in the language of the page. */
export const useLabels = (): Labels => (useLanguage().language === 'vi' ? vi : en);
