import { useFormatter, useTranslations } from 'use-intl';

/** The words of a namespace; the one way in which text reaches a page. Keys and values are typed. */
export const useWords = useTranslations;

/** Dates, numbers and lists in the language of the page. */
export const useFormats = useFormatter;
