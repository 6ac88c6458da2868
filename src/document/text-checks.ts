import { parseGuid } from '../engine/ids.ts';
import type { DocumentFaultCode } from './document-fault.ts';

/* What texts of a document may be. Each gives the fault of a text, or null for one that is good. */

export type TextCheck = (text: string) => DocumentFaultCode | null;

export const guidCheck: TextCheck = (text) => (parseGuid(text) === null ? 'guid' : null);

export const textCheck: TextCheck = (text) => (text.length > 4096 ? 'text.tooLong' : null);

export const nameCheck: TextCheck = (text) => emptyOrLonger(text, 256);

export const addressCheck: TextCheck = (text) => emptyOrLonger(text, 1024);

export const countryCheck: TextCheck = (text) => (COUNTRY.test(text) ? null : 'country');

export const principalCheck: TextCheck = (text) =>
  text.length > 1024 ? 'text.tooLong' : PRINCIPAL.test(text) ? null : 'principalName';

export const nicknameCheck: TextCheck = (text) =>
  text.length > 64 || /[\s@]/.test(text) ? 'nickname' : null;

const COUNTRY = /^[A-Z]{2}$/;
const PRINCIPAL = /^[^\s@]+@[^\s@]+$/;

const emptyOrLonger = (text: string, longest: number): DocumentFaultCode | null =>
  text.trim() === '' ? 'text.empty' : text.length > longest ? 'text.tooLong' : null;
