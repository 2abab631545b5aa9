import { NamedServers, type NamedServersProps } from './named-servers'
import { PrintedRows, type PrintedRowsProps } from './printed-rows'

/** What a page needs only once somebody’s own tokens have been judged. */
export const AfterRun = ({ asked, onAsk, ...printed }: NamedServersProps & PrintedRowsProps) => (
  <>
    <NamedServers asked={asked} onAsk={onAsk} />
    <PrintedRows {...printed} />
  </>
)
