import { useQuery } from '@tanstack/react-query';
import { useParams, useRouter } from '@tanstack/react-router';
import { useEffect, useState } from 'react';
import { type Key, NavigationTree } from 'react-aria-components';
import { useText } from '../../language.tsx';
import { useDangbo } from '../dangbo.ts';
import { organizationQuery } from '../organization/organization.query.ts';
import { Loaded } from '../section.tsx';
import { useView } from '../view.ts';
import { rootsQuery } from './tree.queries.ts';
import { TreeLine } from './tree-line.tsx';

/** The tree of organizations on the day, open at the organization of the page; the rest is read as it is opened. */
export function OrganizationTree() {
  const text = useText();
  const dangbo = useDangbo();
  const view = useView();
  const router = useRouter();
  const { code } = useParams({ strict: false });
  const roots = useQuery(rootsQuery(dangbo, view));
  const { data: current } = useQuery({
    ...organizationQuery(dangbo, code ?? '', view),
    enabled: code !== undefined,
  });
  const [expanded, setExpanded] = useState<ReadonlySet<Key>>(new Set());

  const above = [...(roots.data ?? []), ...(current?.ancestors ?? [])].map(({ code }) => code).join(' ');
  useEffect(() => setExpanded((before) => new Set([...before, ...above.split(' ')])), [above]);

  const hrefOf = (code: string) =>
    router.buildLocation({ to: '/organization/$code', params: { code } }).publicHref;

  return (
    <Loaded query={roots}>
      {(roots) =>
        roots.length === 0 ? (
          <p className="message">
            {text(
              'Tài khoản của bạn chưa được giao tổ chức nào; hãy đề nghị người quản trị cấp quyền.',
              'Your account has no organization yet; ask your administrator for access.',
            )}
          </p>
        ) : (
          <NavigationTree
            aria-label={text('Cây tổ chức đảng', 'Tree of organizations')}
            className="tree"
            items={roots.map((line) => ({ ...line, id: line.code }))}
            expandedKeys={expanded}
            onExpandedChange={setExpanded}
            selectedRoute={code === undefined ? null : hrefOf(code)}
            dependencies={[expanded, view.day]}
          >
            {(line) => <TreeLine line={line} expanded={expanded} hrefOf={hrefOf} />}
          </NavigationTree>
        )
      }
    </Loaded>
  );
}
