import * as vscode from 'vscode'
import type { Channel } from '../engine'

/** What the writer chose for one draft in the status menu; what isn't set is left to config and the draft. */
export interface Choice {
  readonly isOn?: boolean
  readonly locale?: string
  readonly channel?: Channel
}

const key = 'drafts'

/** The writer's choices, kept by document in the workspace's state. */
export class Choices {
  private readonly changed = new vscode.EventEmitter<vscode.Uri>()
  readonly onDidChange = this.changed.event

  constructor(private readonly state: vscode.Memento) {}

  of(uri: vscode.Uri): Choice {
    return this.all()[uri.toString()] ?? {}
  }

  /** Replaces the given parts; undefined forgets a part. */
  async change(
    uri: vscode.Uri,
    change: { readonly [Part in keyof Choice]: Choice[Part] | undefined },
  ): Promise<void> {
    const parts = Object.entries({ ...this.of(uri), ...change }).filter(([, value]) => value !== undefined)
    await this.put(uri, Object.fromEntries(parts))
    this.changed.fire(uri)
  }

  /** An untitled tab's name is given to another one later: what was chosen for it must not stay. */
  async forget(uri: vscode.Uri): Promise<void> {
    if (uri.toString() in this.all()) await this.put(uri, {})
  }

  private all(): Readonly<Record<string, Choice>> {
    return this.state.get(key, {})
  }

  private async put(uri: vscode.Uri, choice: Choice): Promise<void> {
    const { [uri.toString()]: _, ...others } = this.all()
    const isEmpty = Object.keys(choice).length === 0
    await this.state.update(key, isEmpty ? others : { ...others, [uri.toString()]: choice })
  }
}
