#!/usr/bin/env python3
"""Opens the page of `--format html` in a browser and uses it: check_html.py MAATLAT SHARED [FOLDER].

Its filters by mouse and by keyboard, its links, its print, its accessibility in light and dark, and whether it is there
without JavaScript. Screenshots and the print go to FOLDER, or to a temporary one that is gone afterwards."""
import base64
import importlib.util
import shutil
import subprocess
import sys
import tempfile
from pathlib import Path

packages = [("chromium", "chromium"), ("chromedriver", "chromium-driver"), ("pdftotext", "poppler-utils")]
missing = [package for program, package in packages if not shutil.which(program)]
if missing:
    subprocess.run(["apt-get", "update", "-qq"], check=True)
    subprocess.run(["apt-get", "install", "-y", "-qq", *missing], check=True)
if not importlib.util.find_spec("selenium") or not importlib.util.find_spec("axe_selenium_python"):
    pins = ["selenium==4.51.0", "axe-selenium-python==2.1.6"]
    subprocess.run([sys.executable, "-m", "pip", "install", "-q", *pins], check=True)

from selenium import webdriver  # noqa: E402
from selenium.webdriver.common.action_chains import ActionChains  # noqa: E402
from selenium.webdriver.common.by import By  # noqa: E402
from selenium.webdriver.common.keys import Keys  # noqa: E402
from selenium.webdriver.support.select import Select  # noqa: E402

maatlat = Path(sys.argv[1]).resolve()
samples = Path(__file__).resolve().parent.parent / "Samples"
axe = next(Path(importlib.util.find_spec("axe_selenium_python").origin).parent.rglob("axe.min.js")).read_text()
failures = []


def expect(holds, what):
    if not holds:
        failures.append(what)


def browser(script=True):
    options = webdriver.ChromeOptions()
    for argument in ["--headless=new", "--no-sandbox", "--disable-dev-shm-usage", "--hide-scrollbars", "--window-size=1280,900"]:
        options.add_argument(argument)
    options.set_capability("goog:loggingPrefs", {"browser": "ALL"})
    if not script:
        options.add_experimental_option("prefs", {"profile.managed_default_content_settings.javascript": 2})
    return webdriver.Chrome(options=options, service=webdriver.ChromeService(shutil.which("chromedriver")))


def shown(driver):
    return [card for card in driver.find_elements(By.CSS_SELECTOR, ".kaart") if card.is_displayed()]


def status(driver):
    return driver.find_element(By.ID, "getoond").text


def check_filters(driver, name):
    cards = shown(driver)
    expect(cards, f"{name}: no cards")
    expect(status(driver).startswith(f"{len(cards)} van {len(cards)} "), f"{name}: the count at first is {status(driver)}")
    levels = driver.find_elements(By.NAME, "ernst")
    for box in levels:
        of_level = len([card for card in cards if card.get_attribute("data-ernst") == box.get_attribute("value")])
        box.click()
        expect(len(shown(driver)) == len(cards) - of_level, f"{name}: cards of {box.get_attribute('value')} stay")
        expect(status(driver).startswith(f"{len(cards) - of_level} van {len(cards)} "), f"{name}: count {status(driver)}")
        expect(
            driver.execute_script(
                "return [...document.querySelectorAll('.merk[href], sup:not([hidden]) > .noemer')].filter(a => "
                "document.querySelector(a.getAttribute('href')).hidden).length") == 0,
            f"{name}: words lead to a card that is hidden")
        box.click()
    rule = Select(driver.find_element(By.NAME, "regel"))
    for option in rule.options[1:]:
        rule.select_by_value(option.get_attribute("value"))
        rules = {card.get_attribute("data-regel") for card in shown(driver)}
        expect(rules == {option.get_attribute("value")}, f"{name}: with {option.text} cards of {rules} are shown")
    rule.select_by_index(0)
    expect(len(shown(driver)) == len(cards), f"{name}: not all cards are back")


def check_keyboard(driver, name):
    driver.get(driver.current_url.split("#")[0])
    driver.find_element(By.TAG_NAME, "body").send_keys(Keys.TAB)
    skip = driver.switch_to.active_element
    expect(skip.get_attribute("href").endswith("#inhoud") and skip.rect["x"] >= 0, f"{name}: no skip link in sight")
    skip.send_keys(Keys.ENTER)
    expect(driver.switch_to.active_element.get_attribute("id") == "inhoud", f"{name}: the skip link leads nowhere")
    before = len(shown(driver))
    ActionChains(driver).send_keys(Keys.TAB).perform()
    box = driver.switch_to.active_element
    expect(box.get_attribute("name") == "ernst", f"{name}: the first filter is not next")
    outline = box.value_of_css_property("outline-style"), box.value_of_css_property("outline-width")
    expect(outline == ("solid", "3px"), f"{name}: focus can't be seen: {outline}")
    ActionChains(driver).send_keys(Keys.SPACE).perform()
    expect(len(shown(driver)) < before, f"{name}: the space bar does not choose")
    # A link to a card that is not shown brings it back.
    driver.execute_script("location.hash = document.querySelector('.kaart[hidden]').id")
    driver.implicitly_wait(1)
    expect(driver.find_element(By.CSS_SELECTOR, ".kaart:target:not([hidden])"), f"{name}: a link finds no card")
    driver.implicitly_wait(0)
    expect(len(shown(driver)) == before, f"{name}: not all cards are back")


def in_view(driver, element):
    return driver.execute_script(
        "const box = arguments[0].getBoundingClientRect(); return box.bottom > 0 && box.top < innerHeight", element)


def check_links(driver, name):
    expect(
        driver.execute_script(
            "return [...document.querySelectorAll('a[href^=\"#\"]')].filter(a => "
            "!document.getElementById(decodeURIComponent(a.getAttribute('href').slice(1)))).map(a => a.outerHTML)") == [],
        f"{name}: links within the page lead nowhere")
    unmarked = driver.execute_script(
        "return [...document.querySelectorAll('.row .kaart')].filter(c => !document.querySelector("
        "'.noemer[href=\"#' + c.id + '\"]')).map(c => c.dataset.regel)")
    expect(unmarked == [], f"{name}: no words in the text lead to {unmarked}")
    for index in range(len(driver.find_elements(By.CSS_SELECTOR, ".kaart"))):
        link = driver.find_elements(By.CSS_SELECTOR, ".kaart .plaats")[index]
        target = link.get_attribute("href").split("#")[1]
        driver.execute_script("arguments[0].scrollIntoView({block: 'center'}); arguments[0].focus()", link)
        link.send_keys(Keys.ENTER)
        expect(driver.current_url.endswith("#" + target), f"{name}: {link.text} is not followed")
        expect(in_view(driver, driver.find_element(By.ID, target)), f"{name}: {link.text} is not in view")
    mark = driver.find_elements(By.CSS_SELECTOR, ".merk mark")[-1]
    card = mark.find_element(By.XPATH, "..").get_attribute("href").split("#")[1]
    driver.execute_script("arguments[0].scrollIntoView({block: 'center'})", mark)
    mark.click()
    expect(in_view(driver, driver.find_element(By.ID, card)), f"{name}: the card of marked words is not in view")


def check_accessibility(driver, name):
    for scheme in ["light", "dark"]:
        driver.execute_cdp_cmd(
            "Emulation.setEmulatedMedia", {"features": [{"name": "prefers-color-scheme", "value": scheme}]})
        driver.execute_script("document.querySelectorAll('details').forEach(d => d.open = true)")
        driver.execute_script(axe)
        result = driver.execute_async_script(
            "const done = arguments[arguments.length - 1]; axe.run().then(done, error => done({violations: [{id: String(error), nodes: []}]}))")
        for violation in result["violations"]:
            nodes = "; ".join(node["html"][:160] for node in violation["nodes"][:3])
            expect(False, f"{name}, {scheme}: axe: {violation['id']} ({len(violation['nodes'])}): {nodes}")
        driver.execute_script("document.querySelectorAll('details').forEach(d => d.open = false)")
    driver.execute_cdp_cmd("Emulation.setEmulatedMedia", {"features": []})


def screenshot(driver, file, width, height=None):
    driver.execute_cdp_cmd(
        "Emulation.setDeviceMetricsOverride",
        {"width": width, "height": 900, "deviceScaleFactor": 1, "mobile": width < 600})
    size = driver.execute_cdp_cmd("Page.getLayoutMetrics", {})["cssContentSize"]
    expect(size["width"] <= width, f"{file.name}: {size['width']} wide on a screen of {width}")
    clip = {"x": 0, "y": 0, "width": width, "height": height or size["height"], "scale": 1}
    picture = driver.execute_cdp_cmd("Page.captureScreenshot", {"clip": clip, "captureBeyondViewport": True})
    file.write_bytes(base64.b64decode(picture["data"]))
    driver.execute_cdp_cmd("Emulation.clearDeviceMetricsOverride", {})


def check_print(driver, name, folder):
    data = driver.execute_cdp_cmd("Page.printToPDF", {"paperWidth": 8.27, "paperHeight": 11.69, "preferCSSPageSize": True})
    file = folder / f"{name}.pdf"
    file.write_bytes(base64.b64decode(data["data"]))
    text = subprocess.run(["pdftotext", "-layout", file, "-"], capture_output=True, text=True, check=True).stdout
    words = " ".join(text.split())
    expect(text.count("\f") >= 3, f"{name}: the print has {text.count(chr(12))} pages")
    for wanted in ["Gebonden bevoegdheden", "Wat u kunt doen", "Artikel 1"]:
        expect(wanted in words, f"{name}: ‘{wanted}’ is not in the print")
    expect("getoond" not in words and "Naar de inhoud" not in words, f"{name}: the filters are in the print")


def check(name, arguments, folder):
    page = folder / f"{name}.html"
    status = subprocess.run([maatlat, "check", "--exit-zero", "--output", f"html={page}", *arguments], stdout=subprocess.DEVNULL)
    expect(status.returncode == 0, f"{name}: exit status {status.returncode}")
    driver = browser()
    try:
        driver.get(page.as_uri())
        complaints = [entry["message"] for entry in driver.get_log("browser")]
        expect(complaints == [], f"{name}: the browser says {complaints}")
        requests = driver.execute_script("return performance.getEntriesByType('resource').map(entry => entry.name)")
        expect(requests == [], f"{name}: the page fetches {requests}")
        for width in [1280, 400]:
            screenshot(driver, folder / f"{name}-{width}.png", width)
        check_links(driver, name)
        if driver.find_element(By.ID, "zeef").is_displayed():
            check_filters(driver, name)
            check_keyboard(driver, name)
        else:
            expect(False, f"{name}: the script does not run")
        check_accessibility(driver, name)
        check_print(driver, name, folder)
    finally:
        driver.quit()
    driver = browser(script=False)
    try:
        driver.get(page.as_uri())
        expect(not driver.find_element(By.ID, "zeef").is_displayed(), f"{name}: filters without JavaScript")
        expect(shown(driver), f"{name}: no cards without JavaScript")
    finally:
        driver.quit()


with tempfile.TemporaryDirectory() as temporary:
    folder = Path(sys.argv[3]) if len(sys.argv) > 3 else Path(temporary)
    folder.mkdir(exist_ok=True)
    bill, memorandum = samples / "wet-balkongroen.xml", samples / "wet-balkongroen-mvt.xml"
    cases = [
        ("balkongroen", [bill, "--toelichting", memorandum]),
        ("buurttoeslag", [samples / "wet-buurttoeslag.xml"]),
        ("besluit", [samples / "besluit-buurttoeslag.txt", "--context", samples / "wet-buurttoeslag.xml"]),
        ("wijziging", [samples / "wijzigingswet-buurttoeslag.xml", "--context", samples / "wet-buurttoeslag.xml"]),
        ("samen", [samples / "wet-buurttoeslag.xml", bill, memorandum]),
    ]
    for name, arguments in cases:
        check(name, arguments, folder)
for failure in failures:
    print(failure)
print(f"html: {len(cases)} pages, {len(failures)} failures")
sys.exit(1 if failures else 0)
