import { Component, type PropsWithChildren, type ReactNode } from 'react';

/** Shows a message instead of parts that cannot be loaded, as where the server has another version by now. */
export class LoadBoundary extends Component<PropsWithChildren<{ message: ReactNode }>> {
  override state = { hasFailed: false };

  static getDerivedStateFromError() {
    return { hasFailed: true };
  }

  override render() {
    return this.state.hasFailed ? this.props.message : this.props.children;
  }
}
