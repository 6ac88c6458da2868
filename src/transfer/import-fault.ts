import type { DocumentFaultCode } from '../document/document-fault.ts';

/** Why a file, or the files together, cannot be read; a whole sentence in English for each. */
const FILE_FAULTS = {
  'file.empty': 'The file is empty.',
  'file.tooLarge': 'The file is larger than 500 MB: leave the audit log out, or save smaller pages.',
  'file.binary': 'This is no text file.',
  'file.json': 'This is not JSON.',
  'file.text': 'This is neither JSON nor the product list as CSV.',
  'file.unknown': 'This is JSON, but none of the answers that make a tenant.',
  'file.graphError': 'Graph answered with an error.',
  'file.powerShell':
    'These are PowerShell objects, not what Graph answered. Save the answers of Invoke-MgGraphRequest -OutputType Json.',
  'file.membersOfWhom': 'These are members, but nothing says of which group.',
  /** The product list has no such columns, or no line of it can be read. */
  'csv.columns': 'The product list lacks a column:',
  'csv.empty': 'No line of the product list names a product and a service plan.',
  'tenant.several': 'There is more than one tenant document; open one at a time.',
  'tenant.mixed': 'A tenant document is a whole tenant and cannot be combined with answers of Graph.',
  'answers.missing': 'An answer of Graph is missing:',
  'answers.none': 'There is nothing to import.',
  /** The worker gave up: a bug or too little memory, told in its own words. */
  'import.failed': 'The import could not be finished:',
} as const;
export type FileFaultCode = keyof typeof FILE_FAULTS;

/** One fault of an import: of a file, or of a value in it. Nothing is opened while there is one. */
export type ImportFault = {
  /** Null for the files together. */
  readonly file: string | null;
  /** Where in the file: `value[3].usageLocation`; empty for all of it. */
  readonly path: string;
  readonly code: FileFaultCode | DocumentFaultCode;
  /** A whole sentence in English, without file and path. */
  readonly message: string;
};

export function fileFault(file: string | null, code: FileFaultCode, detail = ''): ImportFault {
  return {
    file,
    path: '',
    code,
    message: detail === '' ? FILE_FAULTS[code] : `${FILE_FAULTS[code]} ${detail}`,
  };
}

/** A fault on one line: `users.json: value[3].usageLocation: …`. */
export const formatImportFault = ({ file, path, message }: ImportFault): string =>
  [file, path, message].filter((text) => text !== null && text !== '').join(': ');
