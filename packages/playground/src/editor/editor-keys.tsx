import { useGraphiQL } from '@graphiql/react';
import { useEffect } from 'react';
import { useText } from '../language.tsx';

/** True once Tab leaves the editors; the setting is one for all of them, and has no other way in than its command. */
let movesFocus = false;

/** Lets Tab leave the editors, and says how to indent with it. */
export function EditorKeys() {
  const text = useText();
  const queryEditor = useGraphiQL((state) => state.queryEditor);

  useEffect(() => {
    if (!queryEditor || movesFocus) return;
    movesFocus = true;
    queryEditor.trigger('dangbo', 'editor.action.toggleTabFocusMode', null);
  }, [queryEditor]);

  return (
    <p className="editor-keys">
      {text(
        'Trong khung soạn: Enter để vào, Tab để ra; Ctrl+M đổi Tab thành thụt dòng, bấm lại để đổi về. Ctrl+Dấu cách gợi ý trường.',
        'In the editors: Enter goes in, Tab goes out; Ctrl+M makes Tab indent, and back again. Ctrl+Space suggests fields.',
      )}
    </p>
  );
}
