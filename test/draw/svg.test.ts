import {expect, it} from 'vitest'
import {svgOf, titled} from '../../src/draw/svg.js'

it('leaves out what XML does not allow, and escapes what has a meaning', () => {
  const scene = {
    name: 'svg',
    attributes: {width: '100', height: '50', viewBox: '0 0 100 50'},
    children: [{name: 'text', attributes: {'aria-label': 'a "b"\n<c>'}, children: ['\u0001x\ud800 & 😀\ufffe']}],
  }
  expect(titled(svgOf(scene, 0.5), 'A < B', '')).toBe(
    '<svg xmlns="http://www.w3.org/2000/svg" xmlns:xlink="http://www.w3.org/1999/xlink" viewBox="0 0 100 50" ' +
      'width="50pt" height="25pt" role="img"><title>A &lt; B</title><desc></desc>' +
      '<text aria-label="a &quot;b&quot;&#xA;&lt;c&gt;">x &amp; 😀</text></svg>\n',
  )
})
