import type { Plugin } from 'vite';

/** GraphiQL makes each icon's accessible title from the name of its function, which a minifier shortens. */
export function nameIcons(): Plugin {
  return {
    name: 'name-icons',
    apply: 'build',
    transform: {
      filter: { id: /@graphiql\/react\/dist\/icons\/[\w-]+\.js$/ },
      handler: (code) =>
        code.replace(
          /^export { (Svg\w+) as default };$/m,
          "Object.defineProperty($1, 'name', { value: '$1' });\n$&",
        ),
    },
  };
}
