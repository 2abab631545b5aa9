import { leftInTab } from './left-in-tab'

/** A case, as this tab's storage may hold it, for the matrix that is opened next in this tab. */
export const { leave: giveToMatrix, take: takeForMatrix } = leftInTab('deputy-lab:matrix:given')
