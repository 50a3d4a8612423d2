import { conditional as vale } from '../vale/checks/conditional'
import { fromVale } from './from-vale'

export const conditional = fromVale(vale)
