import compile from 'icu-minify/compile';
import { _createCache as createCache, _createIntlFormatters as createFormatters } from 'use-intl/core';
import formatText from 'use-intl/format-message';
import formatCompiled from 'use-intl/format-message/format-only';
import { expect, test } from 'vitest';
import { LOCALES } from '../../src/i18n/words.ts';
import { argumentsOf, load, messagesOf } from './messages.ts';

const COUNTS = [0, 1, 2, 5, 21, 1234.5];

test.for(LOCALES)('%s says the same whether the page or the build parses it', async (locale) => {
  const cache = createCache();
  const options = { cache, formatters: createFormatters(cache), locale, timeZone: 'UTC' };
  const messages = messagesOf(await load(locale));
  expect(messages.length).toBeGreaterThan(0);
  for (const [key, message] of messages) {
    for (const count of COUNTS) {
      const values = {
        ...Object.fromEntries(argumentsOf(message).map((name) => [name, count])),
        ...Object.fromEntries(tagsOf(message).map((name) => [name, (inner: unknown) => String(inner)])),
      };
      const parsed = formatText(key, message, values, options);
      expect([key, formatCompiled(key, compile(message) as never, values, options)]).toEqual([key, parsed]);
    }
  }
});

const tagsOf = (message: string): string[] =>
  [...message.matchAll(/<(\w+)\/?>/g)].map((match) => match[1] ?? '');
