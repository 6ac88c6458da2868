import { userId } from '../engine/ids.ts';
import { USER_ATTRIBUTES, type UserAttribute, type UserProfile } from '../engine/user.ts';
import type { Faults } from './document-fault.ts';
import { Fields } from './fields.ts';
import {
  addressCheck,
  countryCheck,
  guidCheck,
  nameCheck,
  principalCheck,
  textCheck,
} from './text-checks.ts';

const NO_ATTRIBUTES: UserProfile['attributes'] = {};

/** Attributes that hardly two users share. */
const PERSONAL: ReadonlySet<UserAttribute> = new Set([
  'employeeId',
  'faxNumber',
  'mail',
  'mailNickname',
  'mobilePhone',
]);

/** Reads what is written about users themselves. Texts that many of them have are kept once. */
export class Profiles {
  private readonly faults: Faults;
  private readonly texts = new Map<string, string>();

  constructor(faults: Faults) {
    this.faults = faults;
  }

  /** Null when anything is at fault. */
  of(user: Readonly<Record<string, unknown>>, path: string): UserProfile | null {
    const fields = new Fields(user, path, this.faults);
    const profile = {
      id: userId(fields.text('id', guidCheck).toLowerCase()),
      displayName: fields.text('displayName', nameCheck),
      userPrincipalName: fields.text('userPrincipalName', principalCheck),
      usageLocation: this.shared(fields.maybeText('usageLocation', countryCheck)),
      proxyAddresses: fields.texts('proxyAddresses', addressCheck),
      otherMails: fields.texts('otherMails', textCheck),
      department: this.shared(fields.maybeText('department', textCheck)),
      jobTitle: this.shared(fields.maybeText('jobTitle', textCheck)),
      accountEnabled: fields.maybeFlag('accountEnabled') ?? true,
      attributes: this.attributes(fields),
    };
    return fields.sound ? profile : null;
  }

  private attributes(fields: Fields): UserProfile['attributes'] {
    let attributes: Partial<Record<UserAttribute, string>> | null = null;
    for (const name of USER_ATTRIBUTES) {
      const text = fields.maybeText(name, textCheck);
      if (text === null) continue;
      attributes ??= {};
      attributes[name] = PERSONAL.has(name) ? text : this.shared(text);
    }
    return attributes ?? NO_ATTRIBUTES;
  }

  private shared<Text extends string | null>(text: Text): Text | string {
    if (text === null) return text;
    const known = this.texts.get(text);
    if (known === undefined) this.texts.set(text, text);
    return known ?? text;
  }
}
