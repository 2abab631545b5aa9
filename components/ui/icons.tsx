import type { ReactNode } from 'react'

export interface IconProps {
  readonly size?: number | undefined
}

function Icon({ size = 16, children }: IconProps & { readonly children: ReactNode }) {
  return (
    <svg
      width={size}
      height={size}
      viewBox="0 0 16 16"
      fill="none"
      stroke="currentColor"
      strokeWidth="1.5"
      strokeLinecap="round"
      strokeLinejoin="round"
      aria-hidden="true"
    >
      {children}
    </svg>
  )
}

export const CloseIcon = (props: IconProps) => (
  <Icon {...props}>
    <path d="m4 4 8 8m0-8-8 8" />
  </Icon>
)

export const CopyIcon = (props: IconProps) => (
  <Icon {...props}>
    <path d="M5.5 5.5v-3h8v8h-3m-8-5h8v8h-8z" />
  </Icon>
)

export const LinkIcon = (props: IconProps) => (
  <Icon {...props}>
    <path d="M6.5 9.5a3 3 0 0 0 4.5.2l2-2a3 3 0 0 0-4.2-4.2l-.8.8m1.5 2.2a3 3 0 0 0-4.5-.2l-2 2a3 3 0 0 0 4.2 4.2l.8-.8" />
  </Icon>
)

export const SearchIcon = (props: IconProps) => (
  <Icon {...props}>
    <path d="m10.5 10.5 3 3M7 12A5 5 0 1 0 7 2a5 5 0 0 0 0 10Z" />
  </Icon>
)

export const MenuIcon = (props: IconProps) => (
  <Icon {...props}>
    <path d="M2.5 4.5h11m-11 3.5h11m-11 3.5h11" />
  </Icon>
)

export const ChevronIcon = (props: IconProps) => (
  <Icon {...props}>
    <path d="m6 4 4 4-4 4" />
  </Icon>
)
