package com.codegen.spring.architecture.samples.shape;

class ForgottenAutoConfiguration {

}
