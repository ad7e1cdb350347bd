import { afterEach, describe, expect, it, vi } from 'vitest'
import { activeKeys, nameOf, press, push } from './keys'

const open: (() => void)[] = []

function layer(keys: Record<string, () => void>, exclusive = false) {
  open.push(push({ exclusive, bindings: Object.entries(keys).map(([key, run]) => ({ key, run, says: () => key })) }))
}

function hit(key: string, target: Element = document.body, more: KeyboardEventInit = {}) {
  const event = new KeyboardEvent('keydown', { key, bubbles: true, cancelable: true, ...more })
  Object.defineProperty(event, 'target', { value: target })
  return press(event)
}

afterEach(() => open.splice(0).forEach((drop) => drop()))

describe('keys', () => {
  it('go to the topmost layer that knows them', () => {
    const [below, above] = [vi.fn(), vi.fn()]
    layer({ j: below, k: below })
    layer({ j: above })
    hit('j')
    hit('k')
    expect(above).toHaveBeenCalledOnce()
    expect(below).toHaveBeenCalledOnce()
  })

  it('do not reach the page under an exclusive layer', () => {
    const below = vi.fn()
    layer({ p: below })
    layer({ Escape: vi.fn() }, true)
    expect(hit('p')).toBe(false)
    expect(below).not.toHaveBeenCalled()
    expect(activeKeys.value.map((binding) => binding.key)).toEqual(['Escape'])
  })

  it('belong to the field while somebody types, except Escape and Ctrl', () => {
    const run = vi.fn()
    layer({ p: run, Escape: run, 'mod+k': run })
    const input = document.createElement('input')
    expect(hit('p', input)).toBe(false)
    expect(hit('Escape', input)).toBe(true)
    expect(hit('k', input, { ctrlKey: true })).toBe(true)
  })

  it('leave Enter to a link that has the focus', () => {
    layer({ Enter: vi.fn() })
    expect(hit('Enter', document.createElement('a'))).toBe(false)
    expect(hit('Enter')).toBe(true)
  })

  it('are known by their place while an input method holds them', () => {
    expect(nameOf(new KeyboardEvent('keydown', { key: 'Process', code: 'KeyP' }))).toBe('p')
    expect(nameOf(new KeyboardEvent('keydown', { key: 'Process', code: 'Digit2' }))).toBe('2')
    expect(nameOf(new KeyboardEvent('keydown', { key: 'Process', code: 'Slash', shiftKey: true }))).toBe('?')
  })
})
