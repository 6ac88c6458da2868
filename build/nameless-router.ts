import type { Plugin } from 'vite';
import { lineMap } from './line-map.ts';

/**
 * The router names each of its components, by which every one counts as used and is shipped. Without the names, and
 * with their making known to be harmless, the bundler leaves out what the lab does not use. Its
 * package has a production edition that no import leads to: what differs is a constant.
 */
export function namelessRouter(): Plugin {
  return {
    name: 'nameless-router',
    apply: 'build',
    transform: {
      filter: { id: /\/react-router\/dist\// },
      handler(given, id) {
        const code = given
          .replaceAll(/^\w+\.displayName = .*;$/gm, '')
          .replace('ENABLE_DEV_WARNINGS = true', 'ENABLE_DEV_WARNINGS = false')
          .replaceAll(/= (React\w*)\.(forwardRef|createContext|memo)\(/g, '= /* @__PURE__ */ $1.$2(');
        return { code, map: lineMap(id, code) };
      },
    },
  };
}
