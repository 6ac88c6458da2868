import { formatDate } from '../../document/dates.ts';
import type { Problem } from './problem.ts';
import type { Reply } from './reply.ts';

const LONGEST_MESSAGE = 2000;

/** Graph's error body. */
export const problemBody = ({ code, message, details }: Problem, reply: Reply) => ({
  error: {
    code,
    message: message.length > LONGEST_MESSAGE ? `${message.slice(0, LONGEST_MESSAGE)}…` : message,
    ...(details && { details }),
    innerError: {
      date: formatDate(Math.floor(reply.at / 1000) * 1000).slice(0, 19),
      'request-id': reply.requestId,
      'client-request-id': reply.clientRequestId,
    },
  },
});
