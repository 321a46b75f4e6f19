"""What every page is measured by finds faults where there are some."""

import pytest

from tests.browser.checks import excess_width, new_context, violations

pytestmark = [pytest.mark.once]


def test_faults_are_found_at_the_width_at_which_they_are(chromium):
    context = new_context(chromium)
    page = context.new_page()
    page.set_content(
        '<!doctype html><html lang="en-GB"><head><title>Faults</title></head><body>'
        '<main style="width: 600px"><h1>Faults</h1><img src="data:,">'
        '<p style="color: #ccc; background: #fff">Faint</p></main></body></html>'
    )

    wide = violations(page), excess_width(page)
    page.set_viewport_size({"width": 390, "height": 900})
    narrow = violations(page), excess_width(page)
    context.close()

    assert [line.split(":")[0] for line in wide[0]] == ["color-contrast", "image-alt"]
    assert narrow[0] == wide[0]
    assert (wide[1], narrow[1]) == (0, 218)
