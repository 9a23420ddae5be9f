// Keys and small conveniences; every page works without them.
(function () {
  "use strict";

  function typing(target) {
    return target.closest("input:not([type=checkbox]):not([type=radio]), textarea, select, [contenteditable]") !== null;
  }

  // What j and k walk through: the links that open findings, notes or documents.
  function stops() {
    return Array.from(document.querySelectorAll("[data-walk] a[href^='/findings/'], [data-walk] th > a"));
  }

  function walk(step) {
    var found = stops();
    if (found.length === 0) {
      var next = document.querySelector(step > 0 ? "a[rel=next]" : "a[rel=prev]");
      if (next) next.click();
      return;
    }
    var place = found.indexOf(document.activeElement);
    if (place < 0) {
      var item = document.activeElement.closest(".item");
      place = item ? found.findIndex(function (each) { return item.contains(each); }) : -1;
    }
    var target = found[Math.min(Math.max(place + step, 0), found.length - 1)];
    target.focus();
    target.scrollIntoView({ block: "nearest" });
  }

  function choose() {
    var item = document.activeElement.closest(".item");
    var box = item && item.querySelector("input[type=checkbox]");
    if (box) box.click();
  }

  function press(action) {
    var button = document.querySelector("button[name=action][value=" + action + "]");
    if (button) button.click();
  }

  var keys = {
    j: function () { walk(1); },
    k: function () { walk(-1); },
    x: choose,
    a: function () { press("accept"); },
    d: function () { press("dismiss"); },
    s: function () { press("snooze"); },
    u: function () { press("undo"); },
    n: function () { var field = document.getElementById("note"); if (field) field.focus(); },
    "/": function () { var field = document.getElementById("q"); if (field) field.focus(); },
    "?": function () { document.getElementById("keys").showModal(); }
  };

  document.addEventListener("keydown", function (event) {
    if (event.ctrlKey || event.metaKey || event.altKey || typing(event.target)) return;
    if (document.querySelector("dialog[open]")) return;
    var act = keys[event.key];
    if (act) {
      event.preventDefault();
      act();
    }
  });

  document.querySelectorAll("[data-choose]").forEach(function (button) {
    button.hidden = false;
    button.addEventListener("click", function () {
      var boxes = Array.from(button.closest("fieldset").querySelectorAll("input[name=finding]"));
      var on = boxes.some(function (box) { return !box.checked; });
      boxes.forEach(function (box) { box.checked = on; });
    });
  });

  // Naming an address or a day is saying so.
  ["address", "date"].forEach(function (name) {
    var field = document.getElementById(name), own = document.querySelector("input[name=edit][value=own]");
    if (field && own) field.addEventListener("input", function () { own.checked = true; });
  });
})();
