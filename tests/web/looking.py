"""What tests look at in a page as it is shown: whether it is in sight, whether a box lies on letters, the paper."""

from __future__ import annotations

import io

import pypdf


def visible(window, element_id):
    """Whether the element is within the window as it is scrolled."""
    return window.evaluate(
        "id => { const r = document.getElementById(id).getBoundingClientRect();"
        " return r.top >= 0 && r.bottom <= innerHeight && r.height > 0 }",
        element_id,
    )


def ink_share(window, selector):
    """Of the picture under the first such box, how much is dark: letters, neither blank paper nor a solid block."""
    return window.evaluate(
        """selector => {
          const image = document.querySelector(".leaf img"), rect = document.querySelector(selector);
          const frame = image.getBoundingClientRect(), box = rect.getBoundingClientRect();
          const canvas = document.createElement("canvas");
          canvas.width = image.naturalWidth; canvas.height = image.naturalHeight;
          const pen = canvas.getContext("2d"), scale = image.naturalWidth / frame.width;
          pen.drawImage(image, 0, 0);
          const place = [box.x - frame.x, box.y - frame.y, box.width, box.height].map((side) => side * scale);
          const { data } = pen.getImageData(...place);
          let dark = 0;
          for (let at = 0; at < data.length; at += 4) dark += data[at] < 128;
          return 4 * dark / data.length;
        }""",
        selector,
    )


def paper(window):
    """The pages as they would be printed: (width, height) of the first in points, and the text of all."""
    document = pypdf.PdfReader(io.BytesIO(window.pdf(prefer_css_page_size=True)))
    box = document.pages[0].mediabox
    return (round(box.width), round(box.height)), "\n".join(page.extract_text() for page in document.pages)
