import { capitalization as vale } from '../vale/checks/capitalization'
import { fromVale } from './from-vale'

export const capitalization = fromVale(vale)
