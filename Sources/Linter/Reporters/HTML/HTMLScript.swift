/// What the page does besides being read: choosing findings, and showing the one that a link leads to.
enum HTMLScript {
  static let text: StaticString = """
    (function () {
      'use strict';
      var form = document.getElementById('zeef');
      if (!form) return;
      var cards = Array.prototype.slice.call(document.querySelectorAll('.kaart'));
      var marks = Array.prototype.slice.call(document.querySelectorAll('.merk'));
      var numbers = Array.prototype.slice.call(document.querySelectorAll('.noemer'));
      var status = document.getElementById('getoond');
      function isShown(number) {
        var card = document.getElementById('b' + number);
        return card !== null && !card.hidden;
      }
      function choose() {
        var levels = Array.prototype.filter.call(form.elements.ernst.length ? form.elements.ernst : [form.elements.ernst],
          function (box) { return box.checked; }).map(function (box) { return box.value; });
        var rule = form.elements.regel.value;
        var shown = 0;
        cards.forEach(function (card) {
          card.hidden = levels.indexOf(card.dataset.ernst) < 0 || (rule !== '' && card.dataset.regel !== rule);
          if (!card.hidden) shown += 1;
        });
        marks.forEach(function (mark) {
          var left = mark.dataset.b.split(' ').filter(isShown);
          mark.classList.toggle('uit', left.length === 0);
          if (left.length > 0) mark.setAttribute('href', '#b' + left[0]); else mark.removeAttribute('href');
        });
        numbers.forEach(function (link) { link.parentNode.hidden = !isShown(link.getAttribute('href').slice(2)); });
        status.textContent = shown + ' van ' + cards.length + (cards.length === 1 ? ' bevinding' : ' bevindingen') + ' getoond';
      }
      function follow() {
        var target = location.hash.length > 1 ? document.getElementById(location.hash.slice(1)) : null;
        if (!target || !target.classList.contains('kaart') || !target.hidden) return;
        form.reset();
        choose();
        target.scrollIntoView();
      }
      form.addEventListener('change', choose);
      form.addEventListener('submit', function (event) { event.preventDefault(); });
      window.addEventListener('hashchange', follow);
      // A browser keeps what was chosen before the page was loaded again.
      form.hidden = false;
      choose();
      follow();
    })();
    """
}
