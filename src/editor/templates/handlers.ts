import type { Handlers } from '../commands/register'
import { insertTemplate } from './insert'
import { TemplatePicker } from './picker'
import { Placer, type PlacerParts } from './placer'
import type { TemplatePreview } from './preview'

export interface TemplateParts extends PlacerParts {
  readonly preview: TemplatePreview
}

/** The commands that bring templates into a draft. */
export function templateHandlers(parts: TemplateParts) {
  const placer = new Placer(parts)
  const picker = new TemplatePicker(parts.preview)
  return {
    'replyLint.insertTemplate': () => insertTemplate(parts.library, placer, picker),
    'replyLint.previewTemplate': async () => picker.showPreview(),
  } satisfies Partial<Handlers>
}
