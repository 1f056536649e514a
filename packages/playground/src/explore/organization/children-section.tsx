import { useInfiniteQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { Button } from 'react-aria-components';
import { useLanguage } from '../../language.tsx';
import { useDangbo } from '../dangbo.ts';
import { showNumber } from '../number.ts';
import { Loaded, Section } from '../section.tsx';
import { KindSince } from '../tree/kind-since.tsx';
import { childrenQuery } from '../tree/tree.queries.ts';
import { useView } from '../view.ts';

/** The organizations directly below another: the same as in the tree, where it is not in sight. */
export function ChildrenSection({ code, total }: { code: string; total: number }) {
  const { language, text } = useLanguage();
  const children = useInfiniteQuery(childrenQuery(useDangbo(), code, useView()));
  return (
    <Section
      id="children"
      title={text(
        `${showNumber(total, language)} tổ chức trực thuộc`,
        `${showNumber(total, language)} organizations below`,
      )}
    >
      <Loaded query={children}>
        {(lines) => (
          <ul className="children">
            {lines.map((line) => (
              <li key={line.code}>
                <Link to="/organization/$code" params={{ code: line.code }}>
                  {line.name}
                </Link>{' '}
                <KindSince line={line} />
                <span className="count">{showNumber(line.memberCount, language)}</span>
              </li>
            ))}
          </ul>
        )}
      </Loaded>
      {children.hasNextPage && (
        <Button isPending={children.isFetchingNextPage} onPress={() => void children.fetchNextPage()}>
          {text('Xem thêm', 'Show more')}
        </Button>
      )}
    </Section>
  );
}
