import { createTranslator, type IntlError } from 'use-intl/core';
import { expect, test } from 'vitest';
import { en } from '../../src/i18n/en.ts';
import { asMessages, LOCALES } from '../../src/i18n/words.ts';
import { argumentsOf, load, messagesOf } from './messages.ts';

test.for(LOCALES)('%s has every message of English, with the same arguments', async (locale) => {
  const words = new Map(messagesOf(await load(locale)));
  const english = messagesOf(en);
  expect([...words.keys()].toSorted()).toEqual(english.map(([key]) => key).toSorted());
  for (const [key, message] of english) {
    expect([key, argumentsOf(words.get(key) ?? '')]).toEqual([key, argumentsOf(message)]);
  }
});

test.for(LOCALES)('%s is written in message syntax throughout', async (locale) => {
  const faults: string[] = [];
  const onError = (error: IntlError): void => void faults.push(error.message);
  const words = await load(locale);
  const translate: (key: never, values: never) => string = createTranslator({
    locale,
    messages: asMessages(words),
    onError,
  });
  for (const [key, message] of messagesOf(words)) {
    if (message.includes('<')) continue;
    const values = Object.fromEntries(argumentsOf(message).map((name) => [name, 1]));
    translate(key as never, values as never);
  }
  expect(faults).toEqual([]);
});
