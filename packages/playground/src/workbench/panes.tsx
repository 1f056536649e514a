import type { GraphiQLPlugin } from '@graphiql/react';
import { DocumentationPane } from '../documentation/documentation-pane.tsx';
import { FieldPane } from '../fields/field-pane.tsx';
import type { ChooseText } from '../language.tsx';
import { LibraryPane } from '../library/library-pane.tsx';
import { SavedPane } from '../saved/saved-pane.tsx';

const NoIcon = () => null;

/** GraphiQL opens it where a name in the editor is clicked with Ctrl. */
export const documentation: GraphiQLPlugin = {
  title: 'documentation',
  icon: NoIcon,
  content: DocumentationPane,
};

/** The panes beside the query; GraphiQL stores which one is open by its title. */
export const panes: GraphiQLPlugin[] = [
  { title: 'library', icon: NoIcon, content: LibraryPane },
  { title: 'saved', icon: NoIcon, content: SavedPane },
  { title: 'fields', icon: NoIcon, content: FieldPane },
  documentation,
];

/** Returns the name of a pane for people. */
export function paneName(title: string, text: ChooseText): string {
  const names: Record<string, string> = {
    library: text('Thư viện', 'Library'),
    saved: text('Đã lưu', 'Saved'),
    fields: text('Chọn trường', 'Fields'),
    documentation: text('Tra cứu', 'Reference'),
  };
  return names[title] ?? title;
}
