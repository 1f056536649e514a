import type { GraphQLSchema } from 'graphql';
import { useMemo } from 'react';
import { findAlongs, inOneLanguage, isDividedByEnum } from './chart/find-series.ts';
import type { Wording } from './rows/cell-text.ts';
import { buildTable, chooseList } from './rows/result-table.ts';
import { findRowLists, type Row, type RowList } from './rows/row-lists.ts';
import { readShape } from './rows/shape.ts';
import { readOperation } from './run/operation.ts';
import type { Run } from './run/run.ts';
import type { View } from './use-view.ts';

/** The rows of all pages of a list, which were read after the run. */
export interface ReadList {
  readonly id: string;
  readonly isJoined: boolean;
  readonly rows: readonly Row[];
}

/** Reads the lists of a run's result, and the table of the one that is chosen, or else of that which suits the view. */
export function useResult(
  run: Run,
  schema: GraphQLSchema,
  {
    view,
    chosen,
    isJoined,
    wording,
    read,
  }: {
    view: View;
    chosen: string | undefined;
    isJoined: boolean;
    wording: Wording;
    read: ReadList | undefined;
  },
) {
  const shape = useMemo(() => {
    const operation = readOperation(run);
    if (!operation || Object(run.data) !== run.data) return undefined;
    const root = readShape(operation, schema);
    return { operation, root, lists: findRowLists(root) };
  }, [run, schema]);

  return useMemo(() => {
    if (!shape) return undefined;
    const { operation, root, lists } = shape;
    const tableOf = (list: RowList) =>
      inOneLanguage(buildTable(root, run.data, list, true, wording), wording);
    const forChart = () =>
      lists.find((list) => isDividedByEnum(tableOf(list), true)) ??
      lists.find((list) => isDividedByEnum(tableOf(list), false)) ??
      lists.find((list) => findAlongs(tableOf(list)).length > 0);
    const chart = view === 'chart' && chosen === undefined ? forChart() : undefined;
    const list = lists.find(({ id }) => id === chosen) ?? chart ?? chooseList(lists, run.data);
    if (!list) return undefined;
    const rows = read?.id === list.id && read.isJoined === isJoined ? read.rows : undefined;
    const table = buildTable(root, run.data, list, isJoined, wording, rows);
    // A chart is wanted of a result that has none in any list.
    const lacksChart = view === 'chart' && chosen === undefined && !chart;
    return { operation, lists, table, isWhole: rows !== undefined, lacksChart };
  }, [shape, run, view, chosen, isJoined, wording, read]);
}
