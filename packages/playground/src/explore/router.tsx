import { createRootRoute, createRoute, createRouter, retainSearchParams } from '@tanstack/react-router';
import { Failure } from './failure.tsx';
import { Layout } from './layout.tsx';
import { MemberPage } from './member/member-page.tsx';
import { NoSuchPage } from './no-such-page.tsx';
import { OrganizationPage } from './organization/organization-page.tsx';
import { StartPage } from './start-page.tsx';

/** The part of every URL that says which day the page describes; it may be no day at all. */
interface DaySearch {
  asOf?: string;
}

const root = createRootRoute({
  component: Layout,
  notFoundComponent: NoSuchPage,
  validateSearch: ({ asOf }: Record<string, unknown>): DaySearch =>
    asOf === undefined ? {} : { asOf: String(asOf) },
  // A link leads to the same day unless it names another.
  search: { middlewares: [retainSearchParams(['asOf'])] },
});

const pages = [
  createRoute({ getParentRoute: () => root, path: '/', component: StartPage }),
  createRoute({ getParentRoute: () => root, path: '/organization/$code', component: OrganizationPage }),
  createRoute({ getParentRoute: () => root, path: '/member/$id', component: MemberPage }),
] as const;

/** The pages of the explorer, below /explore. */
export const router = createRouter({
  routeTree: root.addChildren(pages),
  basepath: '/explore',
  scrollRestoration: true,
  defaultErrorComponent: ({ error, reset }) => <Failure error={error} retry={reset} />,
});

declare module '@tanstack/react-router' {
  interface Register {
    router: typeof router;
  }
}
