import { DropdownMenu } from '@graphiql/react';
import type { GraphQLSchema } from 'graphql';
import { useState } from 'react';
import { readInput } from '../../access/session.ts';
import { useText } from '../../language.tsx';
import type { Run } from '../run/run.ts';

/** A menu that copies a run as code, without the user's key. */
export function CopyMenu({ run, schema }: { run: Run; schema: GraphQLSchema }) {
  const text = useText();
  const [outcome, setOutcome] = useState<'copied' | 'refused'>();

  async function copy(kind: 'sdk' | 'curl' | 'fetch') {
    try {
      const { writeCode } = await import('./write-code.ts');
      const context = {
        url: new URL('/graphql', location.href).href,
        needsKey: readInput('key') !== '',
        purpose: readInput('purpose').trim(),
      };
      await navigator.clipboard.writeText(writeCode(kind, run, schema, context));
      setOutcome('copied');
    } catch {
      setOutcome('refused');
    }
  }

  return (
    <div className="copy-menu">
      <DropdownMenu>
        <DropdownMenu.Button>{text('Chép thành mã lệnh', 'Copy as code')}</DropdownMenu.Button>
        <DropdownMenu.Content>
          <DropdownMenu.Item onSelect={() => copy('sdk')}>TypeScript, @dangbo/sdk</DropdownMenu.Item>
          <DropdownMenu.Item onSelect={() => copy('curl')}>curl</DropdownMenu.Item>
          <DropdownMenu.Item onSelect={() => copy('fetch')}>JavaScript, fetch</DropdownMenu.Item>
        </DropdownMenu.Content>
      </DropdownMenu>
      <span role="status">
        {outcome === 'copied' && text('Đã sao chép vào bộ nhớ tạm.', 'Copied to the clipboard.')}
        {outcome === 'refused' &&
          text(
            'Trình duyệt không cho sao chép. Hãy cho phép trang này dùng bộ nhớ tạm, hoặc mở trang qua HTTPS.',
            'The browser does not let this page copy. Allow it to use the clipboard, or open it over HTTPS.',
          )}
      </span>
    </div>
  );
}
