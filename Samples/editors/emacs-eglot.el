;;; Emacs 29 or later, or an older one with the package eglot: add this to init.el.  -*- lexical-binding: t -*-

(with-eval-after-load 'eglot
  (add-to-list 'eglot-server-programs '((nxml-mode text-mode) . ("maatlat" "lsp"))))

;; How far the draft is (concept, consultatie, rvs, indiening), and acts that it amends or rests on, from the project's folder.
(setq-default eglot-workspace-configuration '(:maatlat (:phase "consultatie" :context [])))

(defun maatlat-start ()
  "Serve XML and plain text; other modes that run `text-mode-hook' are left alone."
  (when (memq major-mode '(nxml-mode text-mode))
    (eglot-ensure)))

(add-hook 'text-mode-hook #'maatlat-start)
