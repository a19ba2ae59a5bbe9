-- expect: script.failed | there is no global 'dofile'
return { id = "dofile_outside", title = "敌", write = function(brief)
  dofile('/etc/passwd') return doc.para('x')
end }
