import { useQuery } from '@tanstack/react-query';
import { Link, Outlet, useRouter, useSearch } from '@tanstack/react-router';
import { RouterProvider } from 'react-aria-components';
import { useText } from '../language.tsx';
import logo from '../logo.svg';
import { useDangbo } from './dangbo.ts';
import { readDay } from './day.ts';
import { DayBar } from './day-bar.tsx';
import { lastDayQuery } from './last-day.query.ts';
import { NoDay } from './no-day.tsx';
import { Loaded } from './section.tsx';
import { OrganizationSearch } from './tree/organization-search.tsx';
import { OrganizationTree } from './tree/organization-tree.tsx';
import { ViewContext } from './view.ts';

/** The frame of every page: the day, the search and the tree beside the page itself. */
export function Layout() {
  const text = useText();
  const { history } = useRouter();
  const { asOf } = useSearch({ strict: false });
  const lastDay = useQuery(lastDayQuery(useDangbo()));
  const chosen = asOf === undefined ? undefined : readDay(asOf);
  const view = lastDay.data && { day: chosen ?? lastDay.data, lastDay: lastDay.data };
  const isNoDay = asOf !== undefined && chosen === undefined;

  return (
    <RouterProvider navigate={(href) => history.push(href)}>
      <ViewContext value={view}>
        <header className="masthead">
          <Link to="/" className="brand">
            <img src={logo} alt="" width="24" height="24" />
            {text('Tra cứu tổ chức đảng', 'Party organizations')}
          </Link>
          {view && !isNoDay && <DayBar isChosen={chosen !== undefined} />}
        </header>
        <Loaded query={lastDay}>
          {(lastDay) =>
            isNoDay ? (
              <NoDay given={asOf} lastDay={lastDay} />
            ) : (
              <div className="columns">
                <nav className="finder" aria-label={text('Tổ chức đảng', 'Organizations')}>
                  <OrganizationSearch />
                  <OrganizationTree />
                </nav>
                <main id="content" tabIndex={-1}>
                  <Outlet />
                </main>
              </div>
            )
          }
        </Loaded>
      </ViewContext>
    </RouterProvider>
  );
}
